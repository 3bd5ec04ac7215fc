#include "dot_event.h"

namespace bootstrap {
namespace {

constexpr char kWrongType[] = "Function.WrongType";

}  // namespace

DotEvent DotEventReader::Read() {
  if (json_.PeekValue() == '{') {
    ReadMembers();
  } else {
    json_.SkipValue();
    json_.Fail(kWrongType, " is not an object", 0);
  }
  json_.ExpectEnd();
  CheckPair();
  return {{a_.elements, a_.count}, {b_.elements, b_.count}, a_.seen};
}

void DotEventReader::ReadMembers() {
  PackedText key;
  json_.Enter();
  while (json_.NextMember(key)) {
    if (key == Pack("op")) {
      ReadMember(op_);
    } else if (key == Pack("a")) {
      ReadMember(a_);
    } else if (key == Pack("b")) {
      ReadMember(b_);
    } else {
      json_.SkipValue();
    }
  }
}

void DotEventReader::ReadMember(Member& member) {
  const char first = json_.PeekValue();
  const bool is_operation = &member == &op_, repeated = member.seen;
  member.seen = true;
  member.offset = json_.position();
  if (repeated) return Fail(member, "Function.DuplicateKey", " was given before");
  if (first == (is_operation ? '"' : '[')) {
    return is_operation ? ReadOperation() : ReadVector(member);
  }
  json_.SkipValue();
  Fail(member, kWrongType, is_operation ? " is not a string" : " is not an array");
}

void DotEventReader::ReadOperation() {
  if (json_.ReadString() == Pack("dot")) return;
  Fail(op_, "Function.UnknownOperation", " is unknown; there is only \"dot\"");
}

void DotEventReader::ReadVector(Member& vector) {
  vector.elements = free_;
  json_.Enter();
  for (; json_.NextElement(); ++vector.count) ReadElement(vector);
}

void DotEventReader::ReadElement(Member& vector) {
  const bool is_number = json_.PeekValue() == JsonReader::kNumber;
  const std::size_t vector_offset = vector.offset;
  vector.offset = json_.position();
  in_element_ = true;
  if (!is_number) {
    json_.SkipValue();
    return Fail(vector, kWrongType, " is not a number");
  }
  const lambda::ParsedFloat number = json_.ReadNumber();
  if (number.status == lambda::FloatTextStatus::kOutOfRange) {
    return Fail(vector, "Function.NumberOutOfRange", " is beyond the range of binary32");
  }
  if (free_ == end_) return Fail(vector, "Function.TooManyNumbers", " is one number too many");
  *free_++ = number.value;
  vector.offset = vector_offset;
  in_element_ = false;
}

void DotEventReader::CheckPair() {
  if (a_.seen != b_.seen) {
    return Fail(a_.seen ? a_ : b_, "Function.MissingVector", " comes without the other vector");
  }
  if (a_.count != b_.count) Fail(b_, "Function.LengthMismatch", " and a differ in length");
}

void DotEventReader::Fail(const Member& member, const char* type, const char* what) {
  if (json_.ok()) failed_ = &member;
  json_.Fail(type, what, member.offset);
}

void DotEventReader::DescribeError(TextBuffer& text) const {
  text.Append(failed_ == nullptr ? "the event"
              : failed_ == &op_  ? "op"
              : failed_ == &a_   ? "a"
                                 : "b");
  if (failed_ != nullptr && in_element_) {
    text.Put('[');
    text.AppendNumber(failed_->count);
    text.Put(']');
  }
  text.Append(" at byte ");
  text.AppendNumber(json_.fault().offset);
  text.Append(json_.fault().what);
}

}  // namespace bootstrap
