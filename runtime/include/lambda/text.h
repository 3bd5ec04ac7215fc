// The texts of a response. Freestanding: a view, whose bytes stay the handler's. Hosted: a view as
// well, or a std::string that it has taken, so that a handler may return one that it has made.
#pragma once

#include <cstddef>
#include <string_view>

namespace lambda::internal {

// What a header field may carry of `text`: a line break must not begin another field.
constexpr std::string_view HeaderValue(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && static_cast<unsigned char>(text[length]) >= ' ') ++length;
  return {text.data(), length};
}

}  // namespace lambda::internal

#if !__STDC_HOSTED__

namespace lambda {

using Text = std::string_view;

namespace internal {
constexpr Text AsHeaderValue(Text text) { return HeaderValue(text); }
}  // namespace internal

}  // namespace lambda

#else

#include <string>
#include <utility>

namespace lambda {

// NOLINTBEGIN(google-explicit-constructor): a handler writes a text, not a Text.
class Text {
 public:
  // Views: the bytes must stay valid until the handler is called again.
  constexpr Text() = default;
  constexpr Text(std::string_view view) : view_(view) {}
  constexpr Text(const char* text) : view_(text) {}
  constexpr Text(const char* text, std::size_t size) : view_(text, size) {}

  // Owners.
  Text(const std::string& text) : owned_(text), is_owner_(true) {}
  Text(std::string&& text) : owned_(std::move(text)), is_owner_(true) {}

  constexpr operator std::string_view() const {
    return is_owner_ ? std::string_view(owned_) : view_;
  }

  constexpr void Truncate(std::size_t size) {
    if (is_owner_) return owned_.resize(size);
    view_.remove_suffix(view_.size() - size);
  }

 private:
  std::string owned_;
  std::string_view view_;
  bool is_owner_ = false;
};
// NOLINTEND(google-explicit-constructor)

namespace internal {

constexpr Text AsHeaderValue(Text text) {
  text.Truncate(HeaderValue(text).size());
  return text;
}

}  // namespace internal
}  // namespace lambda

#endif
