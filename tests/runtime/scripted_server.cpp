#include "scripted_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cctype>
#include <stdexcept>
#include <utility>

namespace runtime_test {
namespace {

int PollFor(int descriptor, int timeout_ms) {
  pollfd wait{descriptor, POLLIN, 0};
  return poll(&wait, 1, timeout_ms);
}

std::string LowerCase(std::string text) {
  for (char& byte : text) byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  return text;
}

void ParseFields(std::string_view lines, std::map<std::string, std::string>& fields) {
  while (!lines.empty()) {
    const std::size_t end = lines.find("\r\n");
    const std::string_view line = lines.substr(0, end);
    const std::size_t colon = line.find(": ");
    if (colon != line.npos) {
      fields[LowerCase(std::string(line.substr(0, colon)))] = line.substr(colon + 2);
    }
    lines.remove_prefix(end == lines.npos ? lines.size() : end + 2);
  }
}

std::optional<HttpRequest> ParseHead(std::string_view head) {
  HttpRequest request;
  request.head = head;
  const std::size_t line_end = head.find("\r\n");
  const std::string_view line = head.substr(0, line_end);
  const std::size_t first = line.find(' ');
  const std::size_t second = line.find(' ', first + 1);
  if (second == line.npos || line.substr(second) != " HTTP/1.1") return std::nullopt;
  request.method = line.substr(0, first);
  request.path = line.substr(first + 1, second - first - 1);
  ParseFields(head.substr(line_end + 2), request.headers);
  return request;
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  Close();
  value_ = other.Release();
  return *this;
}

int Descriptor::Release() { return std::exchange(value_, -1); }

void Descriptor::Close() {
  if (value_ >= 0) close(Release());
}

bool WaitReadable(int descriptor) {
  return PollFor(descriptor, static_cast<int>(std::chrono::milliseconds(kPatience).count())) == 1;
}

bool Peer::ReceiveMore() {
  char bytes[65536];
  if (!WaitReadable(socket_.get())) return false;
  const ssize_t count = recv(socket_.get(), bytes, sizeof(bytes), 0);
  if (count <= 0) return false;
  received_.append(bytes, static_cast<std::size_t>(count));
  return true;
}

std::optional<HttpRequest> Peer::ReceiveHead() {
  std::size_t end;
  while ((end = received_.find("\r\n\r\n")) == received_.npos) {
    if (!ReceiveMore()) return std::nullopt;
  }
  std::optional<HttpRequest> request = ParseHead(std::string_view(received_).substr(0, end + 4));
  received_.erase(0, end + 4);
  return request;
}

std::optional<std::string> Peer::Take(std::size_t bytes) {
  while (received_.size() < bytes) {
    if (!ReceiveMore()) return std::nullopt;
  }
  std::string taken = received_.substr(0, bytes);
  received_.erase(0, bytes);
  return taken;
}

std::optional<std::string> Peer::TakeLine() {
  std::size_t end;
  while ((end = received_.find("\r\n")) == received_.npos) {
    if (!ReceiveMore()) return std::nullopt;
  }
  std::optional<std::string> line = Take(end + 2);
  line->resize(end);
  return line;
}

std::optional<std::string> Peer::ReceiveChunk() {
  const std::optional<std::string> size_line = TakeLine();
  if (!size_line || size_line->empty()) return std::nullopt;
  const std::size_t size = std::stoul(*size_line, nullptr, 16);
  if (size == 0) return "";
  std::optional<std::string> chunk = Take(size);
  return TakeLine() == "" ? chunk : std::nullopt;
}

bool Peer::ReceiveTrailers(HttpRequest& request) {
  for (;;) {
    const std::optional<std::string> line = TakeLine();
    if (!line || line->empty()) return line.has_value();
    ParseFields(*line, request.trailers);
  }
}

bool Peer::ReceiveBody(HttpRequest& request) {
  const auto coding = request.headers.find("transfer-encoding");
  if (coding != request.headers.end() && coding->second == "chunked") {
    for (;;) {
      const std::optional<std::string> chunk = ReceiveChunk();
      if (!chunk) return false;
      if (chunk->empty()) return ReceiveTrailers(request);
      request.body += *chunk;
    }
  }
  if (!request.headers.contains("content-length")) return true;
  std::optional<std::string> body = Take(std::stoul(request.headers["content-length"]));
  if (body) request.body = std::move(*body);
  return body.has_value();
}

std::optional<HttpRequest> Peer::Receive() {
  std::optional<HttpRequest> request = ReceiveHead();
  return request && ReceiveBody(*request) ? request : std::nullopt;
}

void Peer::Send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

void Peer::SendInPieces(std::string_view bytes, std::size_t piece_bytes) {
  for (std::size_t begin = 0; begin < bytes.size(); begin += piece_bytes) {
    Send(bytes.substr(begin, piece_bytes));
  }
}

bool Peer::ClientClosed() {
  char byte;
  return received_.empty() && WaitReadable(socket_.get()) && recv(socket_.get(), &byte, 1, 0) <= 0;
}

void Peer::Reset() {
  const linger now{1, 0};
  setsockopt(socket_.get(), SOL_SOCKET, SO_LINGER, &now, sizeof(now));
  socket_.Close();
}

ScriptedServer::ScriptedServer() : listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (bind(listener_.get(), generic, size) != 0 || listen(listener_.get(), 16) != 0 ||
      getsockname(listener_.get(), generic, &size) != 0) {
    throw std::runtime_error("cannot listen on 127.0.0.1");
  }
  port_ = ntohs(address.sin_port);
}

std::optional<Peer> ScriptedServer::Accept() {
  if (!WaitReadable(listener_.get())) return std::nullopt;
  Descriptor socket(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
  const int on = 1;
  setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  return Peer(std::move(socket));
}

bool ScriptedServer::NobodyIsWaiting() { return PollFor(listener_.get(), 0) == 0; }

}  // namespace runtime_test
