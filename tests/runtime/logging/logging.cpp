// Logs once at each level, and answers each event with itself.
#include <lambda/log.h>
#include <lambda/runtime.h>

using lambda::Log;
using lambda::LogLevel;

int main() {
  lambda::run(
      [] {
        Log(LogLevel::kInfo, "init");
        return lambda::InitResult::Ok();
      },
      [](const lambda::Invocation& invocation) {
        const std::string_view payload = invocation.payload();
        Log(LogLevel::kTrace, "all of it");
        Log(LogLevel::kDebug, "much of it");
        Log(LogLevel::kInfo, "got",
            {{"payload", payload}, {"bytes", payload.size()}, {"large", payload.size() > 1000}});
        Log(LogLevel::kWarn, "strange");
        Log(LogLevel::kError, "failed");
        Log(LogLevel::kFatal, "lost");
        return lambda::Response::Success(payload);
      });
}
