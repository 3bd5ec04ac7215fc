#include "dot_event.h"

namespace bootstrap {
namespace {

// The member of that name; kEvent for all others.
Subject SubjectOf(const lambda::json::String& key) {
  int subject = static_cast<int>(Subject::kB);
  while (subject > 0 && !key.Is(NameOf(static_cast<Subject>(subject)))) --subject;
  return static_cast<Subject>(subject);
}

}  // namespace

DotEvent DotEventReader::Read() {
  if (json_.PeekValue() == '{') {
    ReadMembers();
  } else {
    FailKind(Subject::kEvent, Problem::kNotAnObject);
  }
  json_.ExpectEnd();
  CheckPair();
  const Member& a = member(Subject::kA);
  const Member& b = member(Subject::kB);
  return {{a.elements, a.count}, {b.elements, b.count}, a.seen()};
}

void DotEventReader::ReadMembers() {
  lambda::json::String key;
  json_.Enter();
  while (json_.NextMember(key)) {
    const Subject subject = SubjectOf(key);
    subject == Subject::kEvent ? json_.SkipValue() : ReadMember(subject);
  }
}

void DotEventReader::ReadMember(Subject subject) {
  const bool is_operation = subject == Subject::kOperation;
  const char first = json_.PeekValue();
  Member& read = member(subject);
  if (read.seen()) Fail(subject, Problem::kRepeated);
  read.offset = json_.value_offset();
  if (first != (is_operation ? '"' : '[')) {
    FailKind(subject, is_operation ? Problem::kNotAString : Problem::kNotAnArray);
  } else if (!is_operation) {
    ReadVector(subject);
  } else if (!json_.ReadString().Is("dot")) {
    Fail(subject, Problem::kUnknownOperation);
  }
}

void DotEventReader::ReadVector(Subject subject) {
  member(subject).elements = free_;
  json_.Enter();
  while (json_.NextElement()) ReadElement(subject);
}

void DotEventReader::ReadElement(Subject subject) {
  const char first = json_.PeekValue();
  if (first != '-' && (first < '0' || first > '9')) return FailKind(subject, Problem::kNotANumber);
  const lambda::ParsedFloat number = json_.ReadFloat();
  if (number.status == lambda::NumberStatus::kOutOfRange) Fail(subject, Problem::kOutOfRange);
  if (free_ == end_) Fail(subject, Problem::kTooMany);
  if (!json_.ok()) return;
  *free_++ = number.value;
  ++member(subject).count;
}

void DotEventReader::CheckPair() {
  const Member& a = member(Subject::kA);
  const Member& b = member(Subject::kB);
  const Subject alone = a.seen() ? Subject::kA : Subject::kB;
  if (a.seen() != b.seen()) Fail(alone, Problem::kAlone, member(alone).offset);
  if (a.count != b.count) Fail(Subject::kB, Problem::kLengths, b.offset);
}

void DotEventReader::FailKind(Subject subject, Problem problem) {
  const std::size_t offset = json_.value_offset();
  json_.SkipValue();
  Fail(subject, problem, offset);
}

void DotEventReader::Fail(Subject subject, Problem problem) {
  Fail(subject, problem, json_.value_offset());
}

void DotEventReader::Fail(Subject subject, Problem problem, std::size_t offset) {
  if (json_.ok()) failed_ = subject;
  json_.Fail(AsError(problem), offset);
}

void DotEventReader::DescribeProblem(TextBuffer& text) const {
  text.Append(NameOf(failed_));
  if (IsAboutElement(problem())) {
    text.Put('[');
    text.AppendNumber(member(failed_).count);
    text.Put(']');
  }
  text.Append(" at byte ");
  text.AppendNumber(json_.fault().offset);
  text.Append(TextOf(problem()));
}

}  // namespace bootstrap
