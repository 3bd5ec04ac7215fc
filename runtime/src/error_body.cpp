#include "error_body.h"

#include "json_writer.h"

namespace lambda::internal {

using namespace std::literals;

std::string_view WriteErrorBody(std::string_view type, std::string_view message,
                                std::span<char> buffer) {
  constexpr std::string_view kMiddle = "\",\"errorMessage\":\""sv;
  constexpr std::string_view kTail = "\",\"stackTrace\":[]}"sv;
  JsonWriter writer(buffer);
  writer.Raw("{\"errorType\":\""sv);
  writer.Escaped(type, kMiddle.size() + kTail.size());
  writer.Raw(kMiddle);
  writer.Escaped(message, kTail.size());
  writer.Raw(kTail);
  return writer.written();
}

}  // namespace lambda::internal
