// A fuzzer of the full bootstrap's handler: any bytes give an answer, the same one twice.
#include <cstdint>
#include <cstdlib>

#include "handled_event.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view payload(reinterpret_cast<const char*>(data), size);
  // Little memory, so that no input asks for long work.
  constexpr std::size_t kMemoryBytes = 64 << 10;
  const bootstrap_full_test::Handled first = bootstrap_full_test::Handle(payload, kMemoryBytes);
  const bootstrap_full_test::Handled second = bootstrap_full_test::Handle(payload, kMemoryBytes);
  if (first.text.empty() || first.text != second.text) std::abort();
  return 0;
}
