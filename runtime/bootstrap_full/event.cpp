#include "event.h"

#include "json_reader.h"
#include "problem_text.h"

namespace bootstrap {
namespace {

// In the order of Member.
constexpr PackedText kNames[] = {
    Pack("border"), Pack("file"),   Pack("op"),      Pack("text"),  Pack("bytes"), Pack("channels"),
    Pack("floats"), Pack("height"), Pack("k"),       Pack("m"),     Pack("n"),     Pack("repeat"),
    Pack("size"),   Pack("width"),  Pack("sigma"),   Pack("a"),     Pack("b"),     Pack("c"),
    Pack("dense"),  Pack("values"), Pack("indices"), Pack("pixels")};

void AppendName(Answer& text, PackedText name) {
  if (name >> kPackedBits > kEmptyText) AppendName(text, name >> kPackedBits);
  text.Put(static_cast<char>(kFirstPacked + name % (1 << kPackedBits)));
}

}  // namespace

static_assert(std::size(kNames) == kMembers);

Member MemberOf(PackedText key) {
  int member = 0;
  while (member < kMembers && kNames[member] != key) ++member;
  return static_cast<Member>(member);
}

void Event::Fail(Member member, Problem problem) {
  FailAt(member, problem, (*this)[member].offset);
}

void Event::FailElement(Member member, Problem problem, std::size_t element) {
  std::size_t offset = (*this)[member].offset + 1;
  for (std::size_t commas = element; commas > 0; ++offset) commas -= payload_[offset] == ',';
  while (payload_[offset] <= ' ') ++offset;
  FailAt(member, problem, offset, element);
}

void Event::FailAt(Member member, Problem problem, std::size_t offset, std::size_t element) {
  if (!ok()) return;
  failed_ = member;
  problem_ = problem;
  offset_ = offset;
  element_ = element;
}

void Event::FailFile(int error) {
  error_ = error;
  Fail(Member::kFile, Problem::kFile);
}

void Event::Describe(Answer& text) const {
  failed_ == Member::kEvent ? text.Append("the event")
                            : AppendName(text, kNames[static_cast<int>(failed_)]);
  if (element_ != kNoElement) {
    text.Put('[');
    text.AppendNumber(element_);
    text.Put(']');
  }
  if (offset_ != 0 || failed_ == Member::kEvent) {
    text.Append(" at byte ");
    text.AppendNumber(offset_);
  }
  text.Append(ProblemText(problem_));
  if (problem_ == Problem::kFile) text.AppendNumber(static_cast<std::uint64_t>(error_));
}

}  // namespace bootstrap
