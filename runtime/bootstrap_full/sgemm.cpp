// The operation sgemm: C = A * B, or C += A * B where the event has a C.
#include "simd/sgemm.h"

#include "operations.h"
#include "results.h"

namespace bootstrap {

void RunSgemm(Job& job) {
  Event& event = job.event;
  const std::size_t n = job.Whole(Member::kN, Job::kNeeded);
  const std::size_t m = job.Whole(Member::kM, n), k = job.Whole(Member::kK, n);
  const Value& a = event[Member::kA];
  const Value& b = event[Member::kB];
  const Value& old_c = event[Member::kC];
  if (!event.ok()) return;
  job.Provide(Member::kA, m * k, Member::kN);
  job.Provide(Member::kB, k * n, Member::kN);
  if (old_c.seen()) job.Provide(Member::kC, m * n, Member::kN);
  auto* const c = reinterpret_cast<float*>(job.TakeBytes(Member::kN, m * n, sizeof(float)));
  if (!event.ok()) return;
  for (std::size_t i = 0; i < old_c.count; ++i) c[i] = old_c.As<float>()[i];
  const simd::SgemmArguments arguments{m, n, k, a.As<float>(), k, b.As<float>(),
                                       n, c, n, old_c.seen()};
  const auto call = [&arguments, function = job.paths.sgemm->kernel] { function(arguments); };
  call();
  const char* const name = a.seen() || b.seen() ? "\"c\":" : nullptr;
  AddElements(job, name, c, m * n, sizeof(float), job.paths.sgemm->name());
  job.AddTiming(call);
}

}  // namespace bootstrap
