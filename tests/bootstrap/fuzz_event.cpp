// A fuzzer of the reference bootstrap's handler: any bytes give an answer, the same one twice.
#include <cstdint>
#include <cstdlib>

#include "handled_event.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view payload(reinterpret_cast<const char*>(data), size);
  const bootstrap_test::Handled first = bootstrap_test::Handle(payload);
  const bootstrap_test::Handled second = bootstrap_test::Handle(payload);
  if (first.text.empty() || first.text != second.text) std::abort();
  return 0;
}
