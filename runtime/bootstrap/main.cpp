// The reference bootstrap: dot products as a Lambda function without a C library.
// SIMD_PATH chooses the implementation at init; all memory is static.
#include "event_handler.h"
#include "lambda/runtime.h"
#include "path_choice.h"

namespace {

// The shortest element takes two bytes of an event: a digit and a comma.
constexpr std::size_t kMaxNumbers = lambda::kMaxEventBytes / 2;

constinit float numbers[kMaxNumbers] = {};
constinit bootstrap::TextBuffer text;
const simd::DotPath* path;

lambda::InitResult Init() {
  path = bootstrap::ChoosePath(lambda::GetEnvironment("SIMD_PATH"), text);
  if (path != nullptr) return lambda::InitResult::Ok();
  return lambda::InitResult::Error("Runtime.InvalidSimdPath", text.text());
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  return bootstrap::HandleEvent(invocation.payload(), *path, {numbers, text});
}

}  // namespace

int main() { lambda::run(Init, Handle); }
