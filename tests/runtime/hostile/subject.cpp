// The function that the hostile server talks to. An event is a command if it begins with "!", and
// is answered with itself otherwise. With INIT_ERROR in its environment, its initialisation fails.
#include <lambda/runtime.h>

namespace {

constexpr std::string_view kError = "!error ";
constexpr std::string_view kHeader = "!header ";

bool IsCommand(std::string_view& event, std::string_view command) {
  if (!event.starts_with(command)) return false;
  event.remove_prefix(command.size());
  return true;
}

// One byte more than Lambda takes.
lambda::Response Oversize() {
  static char answer[lambda::kMaxEventBytes + 1];
  __builtin_memset(answer, 'x', sizeof(answer));
  return lambda::Response::Success({answer, sizeof(answer)});
}

lambda::InitResult Initialise() {
  if (lambda::GetEnvironment("INIT_ERROR").empty()) return lambda::InitResult::Ok();
  return lambda::InitResult::Error("Function.BadInit", "as asked");
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  std::string_view event = invocation.payload();
  if (IsCommand(event, kError)) return lambda::Response::Error(event, "as asked");
  if (IsCommand(event, kHeader)) return lambda::Response::Success(invocation.header(event));
  if (event == "!oversize") return Oversize();
  return lambda::Response::Success(event);
}

}  // namespace

int main() { lambda::run(Initialise, Handle); }
