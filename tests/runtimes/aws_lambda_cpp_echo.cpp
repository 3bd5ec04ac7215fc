// Answers each event with itself, by aws-lambda-cpp: what our runtime is compared with.
#include <aws/lambda-runtime/runtime.h>

int main() {
  aws::lambda_runtime::run_handler([](const aws::lambda_runtime::invocation_request& request) {
    return aws::lambda_runtime::invocation_response::success(request.payload, "application/json");
  });
  return 0;
}
