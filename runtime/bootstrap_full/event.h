// An event of the full bootstrap as a value: what stands under each name that some operation knows,
// and the first thing that is wrong with it, if anything is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "answer.h"
#include "lambda/json_string.h"
#include "problem.h"

namespace bootstrap {

// In the order of the kinds of value that they must have.
enum class Member : std::uint8_t {
  // Strings.
  kBorder,
  kFile,
  kOperation,
  kText,
  // Whole numbers.
  kBytes,
  kChannels,
  kFloats,
  kHeight,
  kK,
  kM,
  kN,
  kRepeat,
  kSize,
  kWidth,
  // A number.
  kSigma,
  // Arrays of numbers.
  kA,
  kB,
  kC,
  kDense,
  kValues,
  // Arrays of whole numbers.
  kIndices,
  kPixels,
  // No member: the event itself.
  kEvent,
};

inline constexpr int kMembers = static_cast<int>(Member::kEvent);

constexpr std::size_t BytesOfElement(Member member) { return member == Member::kPixels ? 1 : 4; }

// What stands under a name.
struct Value {
  bool seen() const { return offset != 0; }
  template <class T>
  const T* As() const {
    return reinterpret_cast<const T*>(data);
  }
  std::string_view text() const { return {As<char>(), count}; }
  void Set(const void* elements, std::size_t elements_count) {
    data = static_cast<const std::byte*>(elements);
    count = elements_count;
  }

  std::size_t offset = 0;           // Where in the payload.
  std::size_t count = 0;            // Of characters or elements; a whole number itself.
  const std::byte* data = nullptr;  // Characters, decoded; floats; whole numbers: pixels as bytes.
  float number = 0;
};

class Event {
 public:
  static constexpr std::size_t kNoElement = ~std::size_t{0};

  explicit Event(std::string_view payload) : payload_(payload) {}

  Value& operator[](Member member) { return values_[static_cast<int>(member)]; }

  bool ok() const { return problem_ == Problem::kNone; }
  Problem problem() const { return problem_; }

  // The first complaint stays. It is about the value of `member`, or an element of it.
  void Fail(Member member, Problem problem);
  void FailElement(Member member, Problem problem, std::size_t element);
  void FailAt(Member member, Problem problem, std::size_t offset, std::size_t element = kNoElement);
  void FailFile(int error);  // With its errno.

  void Describe(Answer& text) const;  // The message of the complaint.

 private:
  std::string_view payload_;
  Value values_[kMembers + 1];
  Problem problem_ = Problem::kNone;
  Member failed_ = Member::kEvent;
  std::size_t offset_ = 0;  // Of 0: the member is missing.
  std::size_t element_ = kNoElement;
  int error_ = 0;
};

Member MemberOf(const lambda::json::String& key);  // kEvent for all that no operation knows.

}  // namespace bootstrap
