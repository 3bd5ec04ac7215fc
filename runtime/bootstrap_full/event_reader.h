// Reads an event: the members that some operation knows into values, whichever operation is asked
// for; all others are checked as JSON and skipped, because real Lambda events carry more. A known
// member must have its kind of value and must not be repeated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "arena.h"
#include "event.h"
#include "lambda/json_reader.h"

namespace bootstrap {

class EventReader {
 public:
  // Strings and elements go to `arena`.
  EventReader(std::string_view payload, Arena& arena, Event& event)
      : payload_(payload), json_(payload), arena_(arena), event_(event) {}

  void Read();  // The event is good if it is ok() afterwards.

 private:
  void ReadMember(Member member);
  void ReadText(Member member);
  void ReadArray(Member member);
  std::uint32_t ReadElement(Member member);
  std::uint32_t ReadWhole(Member member, std::uint32_t limit);
  float ReadFloat(Member member);
  bool Begins(Member member, char expected, Problem otherwise);
  bool BeginsNumber(Member member);
  std::string_view Part(std::size_t begin, std::size_t end) const {
    return {payload_.data() + begin, end - begin};  // substr would need the C++ library.
  }
  void Fail(Member member, Problem problem);  // About the value that was looked at last.

  std::string_view payload_;
  lambda::json::Reader json_;
  Arena& arena_;
  Event& event_;
  std::size_t element_ = Event::kNoElement;  // That is being read.
};

}  // namespace bootstrap
