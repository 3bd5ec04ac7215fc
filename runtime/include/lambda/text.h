// The texts of a response. Freestanding: a view, whose bytes stay the handler's. Hosted: a view as
// well, or a std::string that it has taken, so that a handler may return one that it has made.
#pragma once

#include <string_view>

#if !__STDC_HOSTED__

namespace lambda {
using Text = std::string_view;
}

#else

#include <cstddef>
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

 private:
  std::string owned_;
  std::string_view view_;
  bool is_owner_ = false;
};
// NOLINTEND(google-explicit-constructor)

}  // namespace lambda

#endif
