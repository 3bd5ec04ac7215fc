#include "error_body.h"

#include "json_writer.h"

namespace lambda::internal {

using namespace std::literals;

std::string_view WriteErrorBody(std::string_view type, std::string_view message,
                                std::span<char> buffer) {
  // Each ^ is one of the two texts; neither may take the room of what follows it.
  constexpr std::string_view kLayout =
      "{\"errorType\":\"^\",\"errorMessage\":\"^\",\"stackTrace\":[]}"sv;
  JsonWriter writer(buffer);
  for (std::size_t i = 0; i < kLayout.size(); ++i) {
    if (kLayout[i] != '^') {
      writer.Raw({&kLayout[i], 1});
      continue;
    }
    writer.Escaped(type, kLayout.size() - i);
    type = message;
  }
  return writer.written();
}

}  // namespace lambda::internal
