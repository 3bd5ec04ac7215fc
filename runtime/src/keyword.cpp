#include "keyword.h"

#include "text_scan.h"

namespace lambda::internal {
namespace {

// In the order of Keyword, the frequent ones first. The short ones are last: a comparison may read
// what precedes a word.
constexpr std::string_view kWords[kNoKeyword] = {
    "content-length", "lambda-runtime-aws-request-id", "connection", "transfer-encoding", "chunked",
    "close",
};

// A comparison with the first word reads so many bytes before its length.
constexpr std::size_t kBytesBefore = 1;

consteval std::size_t PackedBytes() {
  std::size_t bytes = kBytesBefore;
  for (const std::string_view word : kWords) bytes += 1 + word.size();
  return bytes + 1;
}

// The words in a row, each behind its length, and a 0: the table above without a pointer and a size
// of 16 bytes for each.
struct PackedWords {
  char text[PackedBytes()];
};

consteval PackedWords PackWords() {
  PackedWords packed{};
  std::size_t at = kBytesBefore;
  for (const std::string_view word : kWords) {
    packed.text[at++] = static_cast<char>(word.size());
    for (const char byte : word) packed.text[at++] = byte;
  }
  return packed;
}

constexpr PackedWords kPackedWords = PackWords();

// Whether both are the same but for the case of letters. Eight bytes at a time from the end on:
// words that begin alike part early. `lower` has neither capitals nor underscores, nor a length of
// a multiple of eight.
bool SameWord(const char* text, const char* lower, std::size_t size) {
  constexpr std::uint64_t kLowerCase = 0x2020202020202020;
  for (; size >= kWordBytes; size -= kWordBytes) {
    const std::size_t at = size - kWordBytes;
    if ((LoadWord(text + at) | kLowerCase) != LoadWord(lower + at)) return false;
  }
  text -= kWordBytes - size;
  lower -= kWordBytes - size;
  return ((LoadWord(text) | kLowerCase) ^ LoadWord(lower)) >> (64 - 8 * size) == 0;
}

}  // namespace

Keyword FindKeyword(std::string_view text) {
  unsigned index = 0;
  const char* word = kPackedWords.text + kBytesBefore;
  while (const std::size_t length = static_cast<unsigned char>(*word++)) {
    if (length == text.size() && SameWord(text.data(), word, length)) break;
    word += length;
    ++index;
  }
  return Keyword{index};
}

}  // namespace lambda::internal
