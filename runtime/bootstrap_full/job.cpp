#include "job.h"

#include <algorithm>

#include "machine.h"

namespace bootstrap {

std::size_t Job::Whole(Member member, std::size_t otherwise, std::size_t least, std::size_t most) {
  const Value& value = event[member];
  const std::size_t whole = value.seen() ? value.count : otherwise;
  if (whole == kNeeded) event.Fail(member, Problem::kMissing);
  if (whole < least || whole > most) event.Fail(member, Problem::kOutOfBounds);
  return whole;
}

std::byte* Job::TakeBytes(Member asking, std::size_t count, std::size_t bytes_each) {
  std::byte* const taken = arena.Take(count, bytes_each);
  if (taken == nullptr) event.Fail(asking, Problem::kTooLarge);
  return taken;
}

void Job::Provide(Member member, std::size_t count, Member asking, std::size_t limit) {
  Value& value = event[member];
  if (value.seen()) {
    if (value.count != count) event.Fail(member, Problem::kWrongSize);
    return;
  }
  std::byte* const elements = TakeBytes(asking, count, BytesOfElement(member));
  if (elements == nullptr) return;
  value.data = elements;
  value.count = count;
  if (member == Member::kPixels) {
    sequence.Fill({reinterpret_cast<std::uint8_t*>(elements), count});
  } else if (member == Member::kIndices) {
    sequence.Fill({reinterpret_cast<std::uint32_t*>(elements), count}, limit);
  } else {
    sequence.Fill({reinterpret_cast<float*>(elements), count});
  }
}

void Job::AddPath(std::string_view path) {
  answer.Append(",\"arch\":\"arm64-");
  answer.Append(path);
  answer.Put('"');
  if (path[0] == 's' && path[1] == 'v') answer.Fill(",\"sveBits\":#", SveBits());
}

// Each round makes as many calls as all before it, so that the clock is asked seldom and a round
// takes about as long as all before it: another one is begun with a quarter of the time gone.
void Job::AddTiming(void (*call)(const void* context), const void* context) {
  const std::size_t repeat = event[Member::kRepeat].count;
  if (repeat == 0) return;
  constexpr std::int64_t kLongestTimeoutMs = 900'000;
  const std::int64_t left_ms = std::min(deadline_ms - UnixMilliseconds(), kLongestTimeoutMs);
  const std::int64_t budget = left_ms * 1'000'000 / 4;
  const std::uint64_t start = MonotonicNanoseconds();
  std::uint64_t elapsed = 0;
  std::size_t calls = 0;
  do {
    for (std::size_t left = std::min(calls + !calls, repeat - calls); left > 0; --left, ++calls)
      call(context);
    elapsed = MonotonicNanoseconds() - start;
  } while (calls < repeat && static_cast<std::int64_t>(elapsed) < budget);
  const std::uint64_t values[] = {elapsed / calls, calls};
  answer.Fill(",\"nanosecondsPerCall\":#,\"calls\":#", values);
}

}  // namespace bootstrap
