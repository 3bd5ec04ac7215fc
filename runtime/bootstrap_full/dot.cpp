// The operation dot on two vectors: the event's own, or the built-in ones of any length.
#include "operations.h"
#include "results.h"

namespace bootstrap {
namespace {

constexpr std::size_t kSeedElements = 10'000;  // As in the small bootstrap.

// Puts a[i] = i + 1 and b[i] = 0.5 into the event. Beyond 2^24, i + 1 is rounded.
void TakeSeedVectors(Job& job) {
  const std::size_t n = job.Whole(Member::kN, kSeedElements);
  auto* const a = reinterpret_cast<float*>(job.TakeBytes(Member::kN, n, 2 * sizeof(float)));
  if (a == nullptr) return;
  float* const b = a + n;
  for (std::size_t i = 0; i < n; ++i) {
    a[i] = static_cast<float>(i + 1);
    b[i] = 0.5F;
  }
  job.event[Member::kA].Set(a, n);
  job.event[Member::kB].Set(b, n);
}

// One vector alone, or two that differ in length.
void CheckPair(Event& event) {
  const bool has_a = event[Member::kA].seen(), has_b = event[Member::kB].seen();
  if (has_a != has_b) event.Fail(has_a ? Member::kA : Member::kB, Problem::kAlone);
  if (event[Member::kA].count != event[Member::kB].count) event.Fail(Member::kB, Problem::kLengths);
}

}  // namespace

void RunDot(Job& job) {
  Event& event = job.event;
  if (event[Member::kFile].seen()) return RunDotFile(job);
  CheckPair(event);
  const bool is_own = event[Member::kA].seen();
  if (!is_own) TakeSeedVectors(job);
  if (!event.ok()) return;
  const auto call = [function = job.paths.dot->kernel, a = event[Member::kA].As<float>(),
                     b = event[Member::kB].As<float>(),
                     n = event[Member::kA].count] { return function(a, b, n); };
  AddProduct(job, call(), event[Member::kA].count, job.paths.dot->name(),
             is_own || event[Member::kN].seen());
  job.AddTiming(call);
}

}  // namespace bootstrap
