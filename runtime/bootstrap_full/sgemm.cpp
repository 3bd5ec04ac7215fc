// The operation sgemm: C = A * B, or C += A * B where the event has a C.
#include "simd/sgemm.h"

#include "operations.h"
#include "results.h"
#include "synthetic.h"

namespace bootstrap {
namespace {

// The matrices of a synthetic event: A, then B of one sequence.
void TakeMatrices(Job& job, std::size_t a_count, std::size_t b_count) {
  float* const a = job.Take<float>(Member::kN, a_count);
  float* const b = job.Take<float>(Member::kN, b_count);
  if (!job.event.ok()) return;
  Sequence sequence;
  sequence.Fill({a, a_count});
  sequence.Fill({b, b_count});
  job.event[Member::kA].Set(a, a_count);
  job.event[Member::kB].Set(b, b_count);
}

void CheckCount(Event& event, Member member, std::size_t count) {
  if (event[member].count != count) event.Fail(member, Problem::kWrongSize);
}

}  // namespace

void RunSgemm(Job& job) {
  Event& event = job.event;
  const bool is_own = event[Member::kA].seen() || event[Member::kB].seen();
  if (is_own ? !job.Has({Member::kM, Member::kN, Member::kK, Member::kA, Member::kB})
             : !job.Has({Member::kN}))
    return;
  const std::size_t n = event[Member::kN].count;
  const std::size_t m = job.Whole(Member::kM, n), k = job.Whole(Member::kK, n);
  const Value& old_c = event[Member::kC];
  if (old_c.seen()) CheckCount(event, Member::kC, m * n);
  if (is_own) {
    CheckCount(event, Member::kA, m * k);
    CheckCount(event, Member::kB, k * n);
  } else {
    TakeMatrices(job, m * k, k * n);
  }
  float* const c = job.Take<float>(Member::kN, m * n);
  if (!event.ok()) return;
  for (std::size_t i = 0; i < old_c.count; ++i) c[i] = old_c.As<float>()[i];
  const auto call = [function = job.paths.sgemm->kernel,
                     arguments = simd::SgemmArguments{m, n, k, event[Member::kA].As<float>(), k,
                                                      event[Member::kB].As<float>(), n, c, n,
                                                      old_c.seen()}] { function(arguments); };
  call();
  AddElements(job.answer, is_own ? "c" : nullptr, std::span(c, m * n));
  job.AddPath(job.paths.sgemm->name);
  job.AddTiming(call);
}

}  // namespace bootstrap
