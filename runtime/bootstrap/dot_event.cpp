#include "dot_event.h"

namespace bootstrap {
DotEvent DotEventReader::Read() {
  if (json_.PeekValue() != '{') Fail(nullptr, Problem::kNotAnObject);
  ReadMembers();
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
  member.offset = json_.value_offset();
  if (repeated) {
    Fail(&member, Problem::kRepeated);
  } else if (first != (is_operation ? '"' : '[')) {
    Fail(&member, is_operation ? Problem::kNotAString : Problem::kNotAnArray);
  } else {
    is_operation ? ReadOperation() : ReadVector(member);
  }
}

void DotEventReader::ReadOperation() {
  if (json_.ReadString() == Pack("dot")) return;
  Fail(&op_, Problem::kUnknownOperation);
}

void DotEventReader::ReadVector(Member& vector) {
  vector.elements = free_;
  json_.Enter();
  while (json_.NextElement()) {
    in_element_ = true;
    ReadElement(vector);
    if (json_.ok()) in_element_ = false;
  }
}

void DotEventReader::ReadElement(Member& vector) {
  if (json_.PeekValue() != JsonReader::kNumber) {
    return Fail(&vector, Problem::kNotANumber);
  }
  const lambda::ParsedFloat number = json_.ReadNumber();
  if (number.status == lambda::FloatTextStatus::kOutOfRange) {
    return Fail(&vector, Problem::kOutOfRange);
  }
  if (free_ == end_) return Fail(&vector, Problem::kTooMany);
  *free_++ = number.value;
  ++vector.count;
}

void DotEventReader::CheckPair() {
  if (a_.seen != b_.seen) {
    const Member& alone = a_.seen ? a_ : b_;
    Fail(&alone, Problem::kAlone, alone.offset);
  } else if (a_.count != b_.count) {
    Fail(&b_, Problem::kLengths, b_.offset);
  }
}

void DotEventReader::Fail(const Member* member, Problem problem) {
  Fail(member, problem, json_.value_offset());
}

void DotEventReader::Fail(const Member* member, Problem problem, std::size_t offset) {
  if (json_.ok()) failed_ = member;
  json_.Fail(problem, offset);
}

void DotEventReader::DescribeProblem(TextBuffer& text) const {
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
  text.Append(TextOf(problem()));
  if (problem() != Problem::kLengths) return;
  text.AppendNumber(b_.count);
  text.Append(" and ");
  text.AppendNumber(a_.count);
}

}  // namespace bootstrap
