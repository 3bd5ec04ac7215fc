#include "event_reader.h"

#include <bit>

#include "decimal.h"

namespace bootstrap {
namespace {

// So that sizes of three dimensions can be multiplied without overflow.
constexpr std::uint32_t kMaxWhole = 1'000'000'000;
constexpr std::uint32_t kMaxPixel = 255, kMaxIndex = 0xFFFFFFFF;

}  // namespace

void EventReader::Read() {
  if (Begins(Member::kEvent, '{', Problem::kNotAnObject)) {
    lambda::json::String key;
    json_.Enter();
    while (json_.NextMember(key)) {
      const Member member = MemberOf(key);
      member == Member::kEvent ? json_.SkipValue() : ReadMember(member);
    }
  }
  json_.ExpectEnd();
  // That the text is no JSON is the only fault that the event does not know yet.
  if (!json_.ok())
    event_.FailAt(Member::kEvent, AsProblem(json_.fault().error), json_.fault().offset);
}

void EventReader::ReadMember(Member member) {
  Value& value = event_[member];
  json_.PeekValue();
  if (value.seen()) Fail(member, Problem::kRepeated);
  value.offset = json_.value_offset();
  if (member < Member::kBytes) {
    if (Begins(member, '"', Problem::kNotAString)) ReadText(member);
  } else if (member > Member::kSigma) {
    if (Begins(member, '[', Problem::kNotAnArray)) ReadArray(member);
  } else if (BeginsNumber(member)) {
    if (member == Member::kSigma) {
      value.number = ReadFloat(member);
    } else {
      value.count = ReadWhole(member, kMaxWhole);
    }
  }
}

void EventReader::ReadText(Member member) {
  Value& value = event_[member];
  const lambda::json::String written = json_.ReadString();
  if (!json_.ok()) return;
  // One more, so that a path can be ended by a zero.
  const std::size_t most = written.written().size() + 1;
  auto* const text = reinterpret_cast<char*>(arena_.Take(most, 1));
  if (text == nullptr) return Fail(member, Problem::kTooLarge);
  value.data = reinterpret_cast<const std::byte*>(text);
  value.count = written.Copy({text, most}).size();
  text[value.count] = '\0';
}

void EventReader::ReadArray(Member member) {
  const std::span<std::byte> room = arena_.rest();
  const std::size_t bytes = BytesOfElement(member);
  std::size_t count = 0;
  json_.Enter();
  while (json_.NextElement()) {
    element_ = count;
    const std::uint32_t bits = ReadElement(member);
    if (count == room.size() / bytes) Fail(member, Problem::kTooMany);
    if (!json_.ok()) break;
    if (bytes == 1) {
      room[count] = static_cast<std::byte>(bits);
    } else {
      reinterpret_cast<std::uint32_t*>(room.data())[count] = bits;
    }
    ++count;
  }
  element_ = Event::kNoElement;
  event_[member].data = room.data();
  event_[member].count = count;
  arena_.Keep(count * bytes);
}

std::uint32_t EventReader::ReadElement(Member member) {
  if (!BeginsNumber(member)) return 0;
  if (member < Member::kIndices) return std::bit_cast<std::uint32_t>(ReadFloat(member));
  return ReadWhole(member, member == Member::kPixels ? kMaxPixel : kMaxIndex);
}

std::uint32_t EventReader::ReadWhole(Member member, std::uint32_t limit) {
  json_.ReadFloat();
  const std::int64_t whole =
      lambda::internal::ParseDecimal(Part(json_.value_offset(), json_.offset()));
  if (whole < 0) Fail(member, Problem::kNotWhole);
  if (whole > limit) Fail(member, Problem::kOutOfBounds);
  return static_cast<std::uint32_t>(whole);
}

float EventReader::ReadFloat(Member member) {
  const lambda::ParsedFloat number = json_.ReadFloat();
  if (number.status == lambda::NumberStatus::kOutOfRange) Fail(member, Problem::kOutOfRange);
  return number.value;
}

bool EventReader::Begins(Member member, char expected, Problem otherwise) {
  if (json_.PeekValue() == expected) return true;
  const std::size_t offset = json_.value_offset();
  json_.SkipValue();  // What is no value at all is a fault of its own.
  if (json_.ok()) event_.FailAt(member, otherwise, offset, element_);
  json_.Fail(AsError(otherwise), offset);
  return false;
}

bool EventReader::BeginsNumber(Member member) {
  const char first = json_.PeekValue();
  const bool is_number = first == '-' || (first >= '0' && first <= '9');
  return Begins(member, is_number ? first : '-', Problem::kNotANumber);
}

void EventReader::Fail(Member member, Problem problem) {
  if (json_.ok()) event_.FailAt(member, problem, json_.value_offset(), element_);
  json_.Fail(AsError(problem), json_.value_offset());
}

}  // namespace bootstrap
