// The operation gather_dot: a sparse vector, the event's own or a synthetic one, times a dense one.
#include "simd/gather_dot.h"

#include "operations.h"
#include "results.h"
#include "synthetic.h"

namespace bootstrap {
namespace {

// n values and n dense elements of one sequence, then n indices of the same.
void TakeSynthetic(Job& job) {
  if (!job.Has({Member::kN})) return;
  Event& event = job.event;
  const std::size_t n = event[Member::kN].count;
  float* const values = job.Take<float>(Member::kN, n);
  float* const dense = job.Take<float>(Member::kN, n);
  auto* const indices = job.Take<std::uint32_t>(Member::kN, n);
  if (!event.ok()) return;
  Sequence sequence;
  sequence.Fill({values, n});
  sequence.Fill({dense, n});
  sequence.Fill({indices, n}, n);
  event[Member::kValues].Set(values, n);
  event[Member::kDense].Set(dense, n);
  event[Member::kIndices].Set(indices, n);
}

}  // namespace

void RunGatherDot(Job& job) {
  Event& event = job.event;
  if (!event[Member::kValues].seen()) {
    TakeSynthetic(job);
  } else if (job.Has({Member::kIndices, Member::kDense}) &&
             event[Member::kIndices].count != event[Member::kValues].count) {
    event.Fail(Member::kIndices, Problem::kWrongSize);
  }
  if (!event.ok()) return;
  const Value& values = event[Member::kValues];
  const Value& indices = event[Member::kIndices];
  const Value& dense = event[Member::kDense];
  const auto call = [&, function = job.paths.gather_dot->kernel] {
    return function(values.As<float>(), indices.As<std::uint32_t>(), values.count,
                    dense.As<float>(), dense.count);
  };
  const simd::GatherDotResult result = call();
  if (result.valid != values.count) {
    return event.FailElement(Member::kIndices, Problem::kBeyondDense, result.valid);
  }
  AddProduct(job, result.sum, values.count, job.paths.gather_dot->name, true);
  job.AddTiming(call);
}

}  // namespace bootstrap
