#include "type_name.h"

#include <cstddef>

namespace lambda::internal {
namespace {

class NameReader {
 public:
  explicit NameReader(std::string_view mangled) : rest_(mangled) {}

  std::string Read() {
    const bool is_nested = Take("N");
    if (Take("St")) name_ = "std";
    while (ReadPart()) {
    }
    if (is_nested && !Take("E")) return {};
    return rest_.empty() ? name_ : std::string();
  }

 private:
  bool Take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  // A number of bytes, and as many.
  std::string_view TakeSource() {
    std::size_t size = 0;
    while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9' && size < rest_.size()) {
      size = size * 10 + static_cast<std::size_t>(rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    if (size > rest_.size()) return {};
    const std::string_view source(rest_.data(), size);
    rest_.remove_prefix(size);
    return source;
  }

  bool ReadPart() {
    if (Take("B")) return !TakeSource().empty();  // An ABI tag: not a part of the name.
    const std::string_view source = TakeSource();
    if (source.empty()) return false;
    if (!name_.empty()) name_ += "::";
    name_ += source.starts_with("_GLOBAL_") ? "(anonymous namespace)" : source;
    return true;
  }

  std::string_view rest_;
  std::string name_;
};

}  // namespace

std::string ReadableTypeName(std::string_view mangled) { return NameReader(mangled).Read(); }

}  // namespace lambda::internal
