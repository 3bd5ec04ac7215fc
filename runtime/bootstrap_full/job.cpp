#include "job.h"

#include "machine.h"

namespace bootstrap {

bool Job::Has(std::initializer_list<Member> members) {
  for (const Member member : members) {
    if (!event[member].seen()) event.Fail(member, Problem::kMissing);
  }
  return event.ok();
}

std::size_t Job::Whole(Member member, std::size_t otherwise) {
  const Value& value = event[member];
  return value.seen() ? value.count : otherwise;
}

void Job::AddPath(std::string_view path) {
  answer.AddText("arch", "arm64-", path);
  if (path == "sve") answer.AddWhole("sveBits", SveBits());
}

// Each round makes as many calls as all before it, so that the clock is asked seldom and a round
// takes about as long as all before it: another one is begun with a quarter of the time gone.
void Job::AddTiming(void (*call)(const void* context), const void* context) {
  const std::size_t repeat = Whole(Member::kRepeat, 0);
  if (repeat == 0) return;
  const std::int64_t budget = (deadline_ms - UnixMilliseconds()) * 1'000'000 / 4;
  const std::uint64_t start = MonotonicNanoseconds();
  std::uint64_t elapsed = 0;
  std::size_t calls = 0;
  do {
    for (std::size_t left = std::min(calls + !calls, repeat - calls); left > 0; --left, ++calls)
      call(context);
    elapsed = MonotonicNanoseconds() - start;
  } while (calls < repeat && static_cast<std::int64_t>(elapsed) < budget);
  answer.AddWhole("nanosecondsPerCall", elapsed / calls);
  answer.AddWhole("calls", calls);
}

}  // namespace bootstrap
