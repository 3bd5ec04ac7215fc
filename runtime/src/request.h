// A request as text with gaps, and the pieces that fill them: nothing is copied, the system gathers
// them as it sends. Pure. Source: RFC 9112 section 3.
#pragma once

#include <sys/uio.h>

#include <cstddef>
#include <string_view>

namespace lambda::internal {

inline constexpr std::size_t kMaxPieces = 10;  // The texts and what fills the gaps.

// The fixed texts of a request, none of them empty, each behind its length; 0 is the end.
template <std::size_t size>
struct RequestLayout {
  char text[size + 1];
};

// Not constant, so that a call of it does not compile.
void LayoutCannotHoldThisText();

// Made from one text with a % for each gap; the last gap ends it.
template <std::size_t size>
consteval RequestLayout<size> MakeLayout(const char (&source)[size]) {
  RequestLayout<size> layout{};
  std::size_t length_at = 0;
  std::size_t gaps = 0;
  for (std::size_t i = 0; i + 1 < size; ++i) {
    layout.text[i + 1] = source[i];
    if (source[i] != '%') continue;
    const std::size_t length = i - length_at;
    if (length == 0 || length > 255 || ++gaps * 2 > kMaxPieces) LayoutCannotHoldThisText();
    layout.text[length_at] = static_cast<char>(length);
    length_at = i + 1;
  }
  layout.text[length_at] = 0;
  return layout;
}

// `layout` is a RequestLayout's; `arguments` has a text for each of its gaps.
struct Request {
  const char* layout;
  const std::string_view* arguments;
};

// What is to be sent. Good for as long as its texts are.
struct Pieces {
  iovec* begin;
  iovec* end;
  std::size_t bytes;  // Of all together.
};

// Fills `pieces`, at least one.
Pieces Gather(const Request& request, iovec (&pieces)[kMaxPieces]);

}  // namespace lambda::internal
