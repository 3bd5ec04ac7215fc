// The answer of a function URL as server-sent events: one for each word of the event's text, on its
// way before the next word is looked for.
#include <lambda/streaming.h>

#include <cstddef>
#include <span>
#include <string_view>

namespace {

using namespace std::literals;

constexpr std::size_t kMaxWordBytes = 64;

// Takes the first word off `text`; empty at its end.
std::string_view TakeWord(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  std::size_t length = 0;
  while (length < text.size() && text[length] != ' ') ++length;
  const std::string_view word(text.data(), length);
  text.remove_prefix(length);
  return word;
}

// Joins three texts in `buffer`, which has room for them: one write is one chunk.
std::string_view Join(std::string_view before, std::string_view text, std::string_view after,
                      std::span<char> buffer) {
  std::size_t size = 0;
  for (const std::string_view part : {before, text, after}) {
    for (const char byte : part) buffer[size++] = byte;
  }
  return {buffer.data(), size};
}

lambda::StreamResult SendWords(const lambda::Invocation& invocation, lambda::StreamWriter& out) {
  static constexpr lambda::HttpHeader kHeaders[] = {{"Content-Type", "text/event-stream"},
                                                    {"Cache-Control", "no-cache"}};
  std::string_view text = invocation.payload();
  if (text.empty()) return lambda::StreamResult::Error("Function.NoText", "there are no words");
  out.WritePrelude({.headers = kHeaders});
  char event[kMaxWordBytes + 16];
  for (std::string_view word; !(word = TakeWord(text)).empty();) {
    if (word.size() > kMaxWordBytes) {
      return lambda::StreamResult::Error("Function.LongWord", "a word has more than 64 bytes");
    }
    // Once nobody listens, there is no reason to go on.
    if (!out.Write(Join("data: "sv, word, "\n\n"sv, event))) break;
  }
  return lambda::StreamResult::Ok();
}

}  // namespace

int main() { lambda::run_streaming(SendWords); }
