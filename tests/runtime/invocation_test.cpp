// What a handler reads of an event's headers.
#include "lambda/invocation.h"

#include <gtest/gtest.h>

namespace {

using lambda::Invocation;

TEST(InvocationTest, EveryAccessorFindsItsHeader) {
  const Invocation invocation(
      "{}",
      "Content-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: id\r\n"
      "Lambda-Runtime-Deadline-Ms: 17\r\nLambda-Runtime-Invoked-Function-Arn: arn\r\n"
      "Lambda-Runtime-Trace-Id: Root=1\r\nLambda-Runtime-Client-Context: {}\r\n"
      "Lambda-Runtime-Cognito-Identity: [1]\r\nLambda-Runtime-Aws-Tenant-Id: tenant\r\n");
  EXPECT_EQ(invocation.payload(), "{}");
  EXPECT_EQ(invocation.request_id(), "id");
  EXPECT_EQ(invocation.deadline_ms(), 17);
  EXPECT_EQ(invocation.function_arn(), "arn");
  EXPECT_EQ(invocation.trace_id(), "Root=1");
  EXPECT_EQ(invocation.client_context(), "{}");
  EXPECT_EQ(invocation.cognito_identity(), "[1]");
  EXPECT_EQ(invocation.tenant_id(), "tenant");
  EXPECT_EQ(invocation.header("content-type"), "application/json");
}

TEST(InvocationTest, AbsentHeadersAreEmpty) {
  const Invocation invocation("");
  EXPECT_TRUE(invocation.request_id().empty());
  EXPECT_EQ(invocation.deadline_ms(), 0);
}

TEST(InvocationTest, NamesCountInAnyCaseAndInFull) {
  const Invocation invocation("", "x-b:1\nX-AB:\t 2 \r\nX-A:3\nX@A: 4");
  EXPECT_EQ(invocation.header("X-A"), "3");
  EXPECT_EQ(invocation.header("x-ab"), "2");
  EXPECT_EQ(invocation.header("X-B"), "1");
  EXPECT_EQ(invocation.header("X"), "");
  EXPECT_EQ(invocation.header("X`A"), "");
}

TEST(InvocationTest, DeadlineThatIsNoNumberIsNone) {
  EXPECT_EQ(Invocation("", "Lambda-Runtime-Deadline-Ms: soon\n").deadline_ms(), 0);
}

}  // namespace
