// The one TCP connection to the Runtime API: opened when needed, kept open while the server allows
// it. It does not know what it carries.
// Source: tcp(7), sendmsg(2).
#pragma once

#include <span>

#include "endpoint.h"
#include "request.h"

namespace lambda::internal {

void SetEndpoint(const Endpoint& endpoint);

bool IsConnected();  // As far as is known.
bool Connect();      // Not while connected. False if nobody listens.
void Disconnect();   // Only while connected.

// Sends the pieces, at least one byte, and changes them. False if the server stopped reading: it
// closed, or it answered before the end.
bool Send(const Pieces& pieces);

// From now on, no piece waits for the acknowledgement of an earlier one. Only while connected.
void SendPromptly();

// Whether the server has closed, or has answered before it was asked to. Only while connected.
bool ServerHasSpoken();

// Nothing more is sent: the server need not wait for the rest. Only while connected.
void EndSending();

// Waits for bytes and reads what there is: at least one byte, 0 if the connection ended, a negative
// number if it broke.
long Receive(std::span<char> space);

}  // namespace lambda::internal
