// The operation dot on a file of two vectors.
#include "simd/dot_file.h"

#include "operations.h"
#include "results.h"

namespace bootstrap {

void RunDotFile(Job& job) {
  Event& event = job.event;
  const Value& file = event[Member::kFile];
  const char* const path = file.As<char>();
  if (std::string_view(path).size() != file.count) {  // A path cannot hold a zero byte.
    return event.Fail(Member::kFile, Problem::kOutOfBounds);
  }
  const auto call = [path, accumulate = job.paths.dot_stream->kernel] {
    return simd::DotFile(path, accumulate);
  };
  const simd::DotFileResult result = call();
  if (result.error != 0) return event.FailFile(result.error);
  AddProduct(job, result.sum, result.n, job.paths.dot_stream->name(), true);
  job.AddTiming(call);
}

}  // namespace bootstrap
