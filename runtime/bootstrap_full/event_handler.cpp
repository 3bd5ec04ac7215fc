#include "event_handler.h"

#include "arena.h"
#include "event.h"
#include "event_reader.h"
#include "job.h"
#include "operations.h"
#include "problem_text.h"

namespace bootstrap {
namespace {

constexpr std::uint32_t kMaxRepeat = 1'000'000;

struct Operation {
  const char* name;
  void (*run)(Job& job);
};

// The list of UnknownOperation names them, too.
constexpr Operation kOperations[] = {{"blur", RunBlur},
                                     {"dot", RunDot},
                                     {"gather_dot", RunGatherDot},
                                     {"json_scan", RunJsonScan},
                                     {"sgemm", RunSgemm}};

void Run(Job& job) {
  Event& event = job.event;
  job.Whole(Member::kRepeat, 1, 1, kMaxRepeat);
  const Value& value = event[Member::kOperation];
  const std::string_view name = value.seen() ? value.text() : "dot";
  for (const Operation& operation : kOperations) {
    if (!event.ok()) return;
    if (operation.name == name) return operation.run(job);
  }
  event.Fail(Member::kOperation, Problem::kNoSuchOperation);
}

}  // namespace

lambda::Response HandleEvent(const lambda::Invocation& invocation, const KernelPaths& paths,
                             std::span<std::byte> memory, Answer& answer) {
  Job job{Event(invocation.payload()), Arena(memory), paths, answer, invocation.deadline_ms()};
  Event& event = job.event;
  EventReader(invocation.payload(), job.arena, event).Read();
  answer.Clear();
  answer.Append("{\"statusCode\":200,\"body\":{");
  if (event.ok()) Run(job);
  answer.Append("}}");
  if (answer.full()) event.FailAt(Member::kEvent, Problem::kLongAnswer, 0);
  if (event.ok()) return lambda::Response::Success(answer.text());
  answer.Clear();
  event.Describe(answer);
  return lambda::Response::Error(ProblemType(event.problem()), answer.text());
}

}  // namespace bootstrap
