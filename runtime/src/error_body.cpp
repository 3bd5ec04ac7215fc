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

std::string_view AddStackTrace(std::string_view body, StackTrace frames, std::span<char> buffer) {
  constexpr std::string_view kEnd = "]}"sv;
  constexpr std::size_t kAroundFrame = 3;  // Two quotes and a comma.
  const std::size_t before = body.size() - kEnd.size();
  const std::size_t room = buffer.size() - before;
  JsonWriter writer({buffer.data() + before, room});
  std::string_view opening = "\""sv;
  for (const std::string_view frame : frames) {
    if (room - writer.written().size() < kAroundFrame + kEnd.size()) break;
    writer.Raw(opening);
    writer.Escaped(frame, 1 + kEnd.size());
    writer.Raw("\""sv);
    opening = ",\""sv;
  }
  writer.Raw(kEnd);
  return {buffer.data(), before + writer.written().size()};
}

}  // namespace lambda::internal
