// The operation gather_dot: a sparse vector times a dense one.
#include "simd/gather_dot.h"

#include "operations.h"
#include "results.h"

namespace bootstrap {

void RunGatherDot(Job& job) {
  Event& event = job.event;
  const Value& values = event[Member::kValues];
  const Value& indices = event[Member::kIndices];
  const Value& dense = event[Member::kDense];
  const std::size_t n = values.seen() ? values.count : job.Whole(Member::kN, Job::kNeeded);
  job.Provide(Member::kValues, n, Member::kN);
  if (!dense.seen()) job.Provide(Member::kDense, n, Member::kN);
  job.Provide(Member::kIndices, n, Member::kN, dense.count);
  if (!indices.seen() && n > 0 && dense.count == 0) event.Fail(Member::kDense, Problem::kWrongSize);
  if (!event.ok()) return;
  const auto call = [&, function = job.paths.gather_dot->kernel] {
    return function(values.As<float>(), indices.As<std::uint32_t>(), values.count,
                    dense.As<float>(), dense.count);
  };
  const simd::GatherDotResult result = call();
  if (result.valid != n) {
    return event.FailElement(Member::kIndices, Problem::kBeyondDense, result.valid);
  }
  AddProduct(job, result.sum, n, job.paths.gather_dot->name(), true);
  job.AddTiming(call);
}

}  // namespace bootstrap
