// Arrays of numbers, for large events. A number as most of them are is taken by plain_number.h; all
// others are read as by ReadFloat and ReadDouble.
#include "lambda/json_reader.h"
#include "plain_number.h"

namespace lambda::json {
namespace {

ParsedFloat ReadOne(Reader& reader, float) { return reader.ReadFloat(); }

ParsedDouble ReadOne(Reader& reader, double) { return reader.ReadDouble(); }

}  // namespace

template <class T>
inline bool Reader::ReadElement(T& element) {
  const char* const plain_end = internal::ReadPlainNumber(at_, end_, element);
  if (plain_end != nullptr) {
    at_ = plain_end;
    return true;
  }
  const char first = PeekValue();
  if (first != '-' && (first < '0' || first > '9')) {
    FailKind();
    return false;
  }
  const ParsedNumber<T> number = ReadOne(*this, element);
  if (number.status == NumberStatus::kOutOfRange) Fail(Error::kOutOfRange, value_offset_);
  element = number.value;
  return ok();
}

// Most texts have the next number right behind the comma.
inline bool Reader::NextNumber() {
  if (entered_ || end_ - at_ < 2 || *at_ != ',' || static_cast<unsigned char>(at_[1]) <= ' ') {
    return NextElement();
  }
  ++at_;
  return true;
}

template <class T>
std::size_t Reader::ReadNumbers(std::span<T> room) {
  std::size_t count = 0;
  if (PeekValue() == '[') {
    Enter();
  } else {
    FailKind();
  }
  while (NextNumber()) {
    const std::size_t element_offset = offset();
    T element;
    if (!ReadElement(element)) break;
    if (count == room.size()) {
      Fail(Error::kNoRoom, element_offset);
      break;
    }
    room[count++] = element;
  }
  return count;
}

std::size_t Reader::ReadFloats(std::span<float> room) { return ReadNumbers(room); }

std::size_t Reader::ReadDoubles(std::span<double> room) { return ReadNumbers(room); }

}  // namespace lambda::json
