// tests/functions/echo.cpp and crash reports: the difference is what they cost.
#include <lambda/crash.h>
#include <lambda/runtime.h>

int main() {
  lambda::ReportCrashes();
  lambda::run([](const lambda::Invocation& invocation) {
    return lambda::Response::Success(invocation.payload());
  });
}
