// The events of the reference bootstrap as values: {} and {"op":"dot"} ask for the built-in
// vectors,
// {"op":"dot","a":[…],"b":[…]} brings its own ("op" may be left out). Other members are checked as
// JSON and skipped, because real Lambda events carry more; only op, a and b must not be repeated.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "lambda/json_reader.h"
#include "problem.h"
#include "text_buffer.h"

namespace bootstrap {

struct DotEvent {
  std::span<const float> a, b;  // Equally long.
  bool has_vectors = false;     // Otherwise a and b are empty.
};

class DotEventReader {
 public:
  // The elements of a and b go to `numbers`, one vector after the other.
  DotEventReader(std::string_view payload, std::span<float> numbers)
      : json_(payload), free_(numbers.data()), end_(free_ + numbers.size()) {}

  // Only good if problem() is kNone afterwards.
  DotEvent Read();

  // Why the payload is no such event.
  Problem problem() const { return AsProblem(json_.fault().error); }
  void DescribeProblem(TextBuffer& text) const;  // What is wrong at which byte.

 private:
  struct Member {
    bool seen() const { return offset != 0; }

    std::size_t offset = 0;           // Of its value in the payload.
    const float* elements = nullptr;  // count of them.
    std::size_t count = 0;
  };

  Member& member(Subject subject) { return members_[static_cast<int>(subject)]; }
  const Member& member(Subject subject) const { return members_[static_cast<int>(subject)]; }

  void ReadMembers();
  void ReadMember(Subject subject);
  void ReadVector(Subject subject);
  void ReadElement(Subject subject);
  void CheckPair();
  void FailKind(Subject subject, Problem problem);  // Unless what stands there is no value at all.
  void Fail(Subject subject, Problem problem);      // About the value that was looked at last.
  void Fail(Subject subject, Problem problem, std::size_t offset);

  lambda::json::Reader json_;
  float* free_;
  float* end_;
  Member members_[4];  // By Subject; that of the event itself is not used.
  Subject failed_ = Subject::kEvent;
};

}  // namespace bootstrap
