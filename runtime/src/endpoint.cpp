#include "endpoint.h"

#include "ascii_text.h"
#include "decimal.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

// Removes and returns what precedes the first `separator`, or everything if there is none.
std::string_view TakeUntil(std::string_view& text, char separator) {
  std::size_t length = 0;
  while (length < text.size() && text[length] != separator) ++length;
  const std::string_view taken(text.data(), length);
  text.remove_prefix(length < text.size() ? length + 1 : length);
  return taken;
}

bool ParseIpv4(std::string_view text, std::uint32_t& ipv4) {
  for (int octet = 0; octet < 4; ++octet) {
    std::uint64_t value;
    if (!ParseDecimal(TakeUntil(text, '.'), value) || value > 255) return false;
    ipv4 = ipv4 << 8 | static_cast<std::uint32_t>(value);
  }
  return text.empty();
}

}  // namespace

bool ParseEndpoint(std::string_view text, Endpoint& endpoint) {
  std::string_view host = TakeUntil(text, ':');
  if (EqualsIgnoringCase(host, "localhost"sv)) host = "127.0.0.1"sv;
  std::uint64_t port;
  if (!ParseIpv4(host, endpoint.ipv4) || !ParseDecimal(text, port)) return false;
  endpoint.port = static_cast<std::uint16_t>(port);
  return port > 0 && port <= 65535;
}

}  // namespace lambda::internal
