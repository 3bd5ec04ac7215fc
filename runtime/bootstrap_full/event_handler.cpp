#include "event_handler.h"

#include "arena.h"
#include "event.h"
#include "event_reader.h"
#include "job.h"
#include "json_reader.h"
#include "operations.h"
#include "problem_text.h"

namespace bootstrap {
namespace {

constexpr std::uint32_t kMaxRepeat = 1'000'000;

struct Operation {
  PackedText name;
  void (*run)(Job& job);
};

// The list of UnknownOperation names them, too.
constexpr Operation kOperations[] = {{Pack("blur"), RunBlur},
                                     {Pack("dot"), RunDot},
                                     {Pack("gather_dot"), RunGatherDot},
                                     {Pack("json_scan"), RunJsonScan},
                                     {Pack("sgemm"), RunSgemm}};

void Run(Job& job) {
  Event& event = job.event;
  if (job.Whole(Member::kRepeat, 1) - 1 >= kMaxRepeat)
    event.Fail(Member::kRepeat, Problem::kOutOfBounds);
  const Value& name = event[Member::kOperation];
  for (const Operation& operation : kOperations) {
    if (!event.ok()) return;
    if (operation.name == (name.seen() ? name.packed : Pack("dot"))) return operation.run(job);
  }
  event.Fail(Member::kOperation, Problem::kNoSuchOperation);
}

}  // namespace

lambda::Response HandleEvent(const lambda::Invocation& invocation, const KernelPaths& paths,
                             std::span<std::byte> memory, Answer& answer) {
  Event event(invocation.payload);
  Arena arena(memory);
  Job job{event, paths, arena, answer, invocation.deadline_ms};
  EventReader(invocation.payload, arena, event).Read();
  answer.Clear();
  answer.Begin();
  if (event.ok()) Run(job);
  answer.End();
  if (answer.full()) event.FailAt(Member::kEvent, Problem::kLongAnswer, 0);
  if (event.ok()) return lambda::Response::Success(answer.text());
  answer.Clear();
  event.Describe(answer);
  return lambda::Response::Error(ProblemType(event.problem()), answer.text());
}

}  // namespace bootstrap
