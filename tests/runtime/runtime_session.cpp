#include "runtime_session.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace runtime_test {
namespace {

constexpr std::string_view kInvocations = "/2018-06-01/runtime/invocation/";

void Require(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error("expected: " + what);
}

GuestProcess::Environment WithAddress(GuestProcess::Environment environment,
                                      const std::string& address) {
  environment["AWS_LAMBDA_RUNTIME_API"] = address;
  return environment;
}

}  // namespace

std::string Event(std::string_view id, std::string_view body, std::string_view more_headers) {
  std::string text = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  text.append("Lambda-Runtime-Aws-Request-Id: ").append(id).append("\r\n").append(more_headers);
  text.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n\r\n");
  return text.append(body);
}

std::string ChunkedEvent(std::string_view id, std::string_view chunks) {
  std::string text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";
  text.append("Lambda-Runtime-Aws-Request-Id: ").append(id).append("\r\n\r\n");
  return text.append(chunks);
}

std::string ResponsePath(std::string_view id) {
  return std::string(kInvocations).append(id).append("/response");
}

std::string ErrorPath(std::string_view id) {
  return std::string(kInvocations).append(id).append("/error");
}

RuntimeSession::RuntimeSession(const std::string& function,
                               const std::vector<std::string>& qemu_options,
                               const GuestProcess::Environment& more_environment)
    : guest_(function, WithAddress(more_environment, server_.address()), qemu_options) {}

RuntimeSession::RuntimeSession(std::vector<std::string> command,
                               const GuestProcess::Environment& more_environment)
    : guest_(std::move(command), WithAddress(more_environment, server_.address())) {}

void RuntimeSession::Accept() {
  peer_ = server_.Accept();
  Require(peer_.has_value(), "a connection");
}

void RuntimeSession::ReceiveNext() {
  const std::optional<HttpRequest> request = peer_->Receive();
  Require(request.has_value(), "a GET of next");
  EXPECT_EQ(request->method, "GET");
  EXPECT_EQ(request->path, std::string(kInvocations) + "next");
  EXPECT_EQ(request->headers.at("host"), server_.address());
}

HttpRequest RuntimeSession::ReceivePost(const std::string& path) {
  std::optional<HttpRequest> request = peer_->Receive();
  Require(request.has_value(), "a POST to " + path);
  EXPECT_EQ(request->method, "POST");
  EXPECT_EQ(request->path, path);
  EXPECT_EQ(request->headers["host"], server_.address());
  EXPECT_EQ(request->headers["content-type"], "application/json");
  EXPECT_TRUE(request->headers.contains("content-length"));
  return *request;
}

void RuntimeSession::Round(const std::string& id, const std::string& body) {
  ReceiveNext();
  peer_->Send(Event(id, body));
  EXPECT_EQ(ReceivePost(ResponsePath(id)).body, body);
  peer_->Send(kAccepted);
}

std::string RuntimeSession::ExpectFailure() {
  const std::optional<Ending> ending = guest_.WaitForEnd();
  Require(ending.has_value(), "the process to end");
  EXPECT_EQ(ending->exit_status, 1);
  const std::string line = guest_.KillAndReadStderr();
  EXPECT_TRUE(line.starts_with("lambda runtime: ")) << line;
  EXPECT_EQ(line.find('\n'), line.size() - 1) << line;
  return line;
}

}  // namespace runtime_test
