#include "bare_server.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>

#include "api/loopback_server.h"
#include "lambda/environment.h"
#include "sandbox/qemu.h"

namespace emu::bench {
namespace {

constexpr char kAccepted[] =
    "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n"
    "{\"status\":\"OK\"}\n";

std::size_t ContentLength(std::string_view head) {
  const std::string_view name = "Content-Length: ";
  const std::size_t at = head.find(name);
  std::size_t length = 0;
  if (at != head.npos)
    std::from_chars(head.data() + at + name.size(), head.data() + head.size(), length);
  return length;
}

}  // namespace

BareServer::BareServer(const std::string& bootstrap) {
  const auto listener = api::ListenOnLoopback();
  const auto qemu = sandbox::FindQemu();
  if (!listener || !qemu) std::abort();
  const auto variables = lambda::GuestEnvironment({}, api::AddressOf(listener->get()), "bench");
  auto guest = sandbox::Guest::Start(
      MakeGuestCommand(*qemu, {.cpu = "neoverse-n1",
                               .program = {std::filesystem::absolute(bootstrap).string()},
                               .environment = variables,
                               .working_directory = "/"}),
      {},
      [](const Result<lambda::Fault>& end) {
        fmt::print(stderr, "bench: {}\n", end ? end->message : end.error().message);
        std::_Exit(3);
      },
      [](std::string_view) {});
  if (!guest) std::abort();
  guest_ = std::move(*guest);
  connection_.Reset(accept(listener->get(), nullptr, nullptr));
  const int on = 1;
  setsockopt(connection_.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  ReadRequest();
}

void BareServer::Invoke(const std::string& payload) {
  Send(fmt::format(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
      "Lambda-Runtime-Aws-Request-Id: 33917a35-f495-4583-8cc6-e389357e6c34\r\n"
      "Lambda-Runtime-Deadline-Ms: 1795330853523\r\n"
      "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:123456789012:function:f\r\n"
      "Lambda-Runtime-Trace-Id: "
      "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0\r\n"
      "Content-Length: {}\r\n\r\n{}",
      payload.size(), payload));
  ReadRequest();
  Send(kAccepted);
  ReadRequest();
}

void BareServer::ReadRequest() {
  char block[65536];
  std::size_t end = 0;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos ||
         received_.size() < end + 4 + ContentLength(std::string_view(received_).substr(0, end))) {
    const ssize_t got = recv(connection_.get(), block, sizeof block, 0);
    if (got <= 0) std::abort();
    received_.append(block, static_cast<std::size_t>(got));
  }
  received_.erase(0, end + 4 + ContentLength(std::string_view(received_).substr(0, end)));
}

void BareServer::Send(const std::string& bytes) {
  if (send(connection_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) !=
      static_cast<ssize_t>(bytes.size())) {
    std::abort();
  }
}

}  // namespace emu::bench
