// Steps over a text that Document has checked, so that only its structure is looked at.
#include "json_skip.h"
#include "lambda/json.h"
#include "lambda/json_reader.h"

namespace lambda::json {
namespace {

Kind KindOf(char first) {
  switch (first) {
    case '{':
      return Kind::kObject;
    case '[':
      return Kind::kArray;
    case '"':
      return Kind::kString;
    case 't':
    case 'f':
      return Kind::kBool;
    case 'n':
      return Kind::kNull;
    default:
      return Kind::kNumber;
  }
}

// The number that `path` begins with, up to a slash; false if it is none.
bool ReadIndex(std::string_view digits, std::size_t& index) {
  index = 0;
  for (const char c : digits) {
    const unsigned digit = static_cast<unsigned char>(c) - unsigned{'0'};
    if (digit > 9 || __builtin_mul_overflow(index, std::size_t{10}, &index) ||
        __builtin_add_overflow(index, std::size_t{digit}, &index)) {
      return false;
    }
  }
  return !digits.empty();
}

}  // namespace

Document::Document(std::string_view text) {
  Reader reader(text);
  reader.PeekValue();
  const std::size_t begin = reader.value_offset();
  reader.SkipValue();
  reader.ExpectEnd();
  fault_ = reader.fault();
  if (ok()) root_ = Value(text.data() + begin, text.data() + text.size());
}

Kind Value::kind() const { return exists() ? KindOf(*at_) : Kind::kAbsent; }

std::string_view Value::text() const {
  return exists() ? std::string_view(at_, internal::SkipChecked(at_, end_)) : std::string_view();
}

Value Value::operator[](std::string_view name) const {
  for (const Member& member : members()) {
    if (member.name == name) return member.value;
  }
  return {};
}

Value Value::Element(std::size_t index) const {
  for (const Value element : elements()) {
    if (index-- == 0) return element;
  }
  return {};
}

Value Value::At(std::string_view path) const {
  Value value = *this;
  const char* at = path.data();
  const char* const end = at + path.size();
  for (bool more = !path.empty(); more;) {
    const char* stop = at;
    while (stop != end && *stop != '/') ++stop;
    const std::string_view step(at, stop);
    std::size_t index;
    if (value.kind() == Kind::kArray) {
      value = ReadIndex(step, index) ? value[index] : Value();
    } else {
      value = value[step];
    }
    more = stop != end;
    at = stop + more;
  }
  return value;
}

std::size_t Value::size() const {
  std::size_t count = 0;
  for (Iterator item(*this, kind() == Kind::kObject ? '{' : '['); item != Iterator(); item.Step()) {
    ++count;
  }
  return count;
}

Iterator::Iterator(Value container, char opening) : has_names_(opening == '{') {
  member_.value.end_ = container.end_;
  if (container.exists() && *container.at_ == opening) Read(container.at_ + 1);
}

void Iterator::Step() {
  Value& value = member_.value;
  const char* const at =
      internal::SkipSpace(internal::SkipChecked(value.at_, value.end_), value.end_);
  Read(*at == ',' ? at + 1 : at);
}

void Iterator::Read(const char* at) {
  const char* const end = member_.value.end_;
  at = internal::SkipSpace(at, end);
  member_.value.at_ = nullptr;
  if (*at == ']' || *at == '}') return;
  if (has_names_) {
    const char* const name_end = internal::SkipChecked(at, end);
    member_.name = String({at + 1, name_end - 1});
    at = internal::SkipSpace(internal::SkipSpace(name_end, end) + 1, end);  // A colon.
  }
  member_.value.at_ = at;
}

}  // namespace lambda::json
