"""A real SMTP relay for tests. What it does with a letter stands in the name of the addressee; what it takes, it writes down, a line of JSON each."""
import asyncio, collections, json, sys
from email import message_from_bytes, policy
from aiosmtpd.smtp import SMTP

seen = collections.Counter()


def first_time(what):
    seen[what] += 1
    return seen[what] == 1


class Relay:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "nobody":
            return "550 5.1.1 No such mailbox"
        if name == "never":
            return "451 4.3.0 Try again later"
        if name == "busy" and first_time(address):
            return "451 4.3.0 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        name = address.split("@")[0]
        if name == "cut" and first_time(address):
            server.transport.close()
            return "250 never heard"
        if name == "slow" and first_time(address):
            await asyncio.sleep(5)
        letter = message_from_bytes(envelope.content, policy=policy.default)
        print(json.dumps({
            "to": address, "subject": letter["Subject"], "body": letter.get_content(), "id": letter["Message-Id"], "date": letter["Date"],
            "unsubscribe": letter["List-Unsubscribe"], "type": letter["Content-Type"],
        }), flush=True)
        if name == "deaf" and first_time(address):
            server.transport.close()
        return "250 OK"


async def serve(port):
    relay = Relay()
    await asyncio.get_running_loop().create_server(lambda: SMTP(relay), "127.0.0.1", port)
    print("ready", flush=True)
    await asyncio.Event().wait()


asyncio.run(serve(int(sys.argv[1])))
