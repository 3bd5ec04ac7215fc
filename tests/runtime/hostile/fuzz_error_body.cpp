// Any texts of an error: its body must be JSON and fit. The first byte is the buffer's size beyond
// the least one, in steps of four; type, message and frames follow, each ended by a NUL.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <vector>

#include "error_body.h"

namespace {

std::string_view TakeText(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\0'), rest.size());
  const std::string_view text = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return text;
}

void RequireJson(std::string_view body, const std::vector<char>& buffer) {
  if (body.data() != buffer.data() || body.size() > buffer.size()) std::abort();
  if (!nlohmann::json::accept(body)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lambda::internal;
  constexpr std::size_t kLeastBytes = 128;
  if (size == 0) return 0;
  std::vector<char> buffer(kLeastBytes + 4 * std::size_t{data[0]});
  std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string_view type = TakeText(rest);
  const std::string_view body = WriteErrorBody(type, TakeText(rest), buffer);
  RequireJson(body, buffer);
  std::array<std::string_view, 4> frames;
  for (std::string_view& frame : frames) frame = TakeText(rest);
  RequireJson(AddStackTrace(body, frames, buffer), buffer);
  return 0;
}
