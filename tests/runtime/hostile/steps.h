// The words that scripts are written in.
#pragma once

#include <string>

#include "../runtime_session.h"
#include "rows.h"

namespace runtime_test::hostile {

// What the server does.
Step Send(std::string bytes);
Step SendEachByte(std::string bytes);  // With a pause behind each.
Step Pause();                          // So that what was sent before is read alone.
Step Close();
Step Reset();
Step StopListening();
Step LeaveUnread();  // What the runtime still sends on its connection.

// What must be seen next; nothing else may come before.
Step Accept();  // The runtime has closed its connection, if it had one, and opens another.
Step Next();    // It asks for an event on the open connection.
Step Result(std::string id, std::string body);  // It posts a response.
Step Error(std::string id, std::string type);
Step InitError();
Step OversizeHead(std::string id);  // The head of a response that is one byte too long.
Step ClientClose();
Step Silence();  // For a while nothing.
Step Exit(std::string last_words);

// `parts` one behind the other.
Steps Join(std::initializer_list<Steps> parts);

// The first connection, and the answer to its request for an event.
Steps Answered(const std::string& answer);

// The answer is taken for an event, which `body` is the answer to.
Steps Taken(const std::string& answer, const std::string& body = "1", const std::string& id = "id");

// The connection that brought the answer carries the next request, or is closed.
Steps Kept(const std::string& answer, const std::string& body = "1");
Steps Left(const std::string& answer, const std::string& body = "1");

// The answer is none: its connection is closed, and on another one the runtime asks again.
Steps Refused(const std::string& answer);

// The same, on connections which the server closes behind the answer.
Steps TakenWhenClosed(const std::string& answer, const std::string& body = "1");
Steps RefusedWhenClosed(const std::string& answer);

// An answer of 200 with the id "id" and these field lines, each with its end.
std::string Head(const std::string& fields);
std::string WithField(const std::string& line);      // An event of "1", this line among its fields.
std::string Chunked(const std::string& chunks);      // An event in chunks.
std::string Status(const std::string& status_line);  // Behind "HTTP/1.1 ", with an empty body.

}  // namespace runtime_test::hostile
