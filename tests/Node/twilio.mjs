// Asks Twilio's own library: a line of JSON in, a line of JSON out.
import { createInterface } from "node:readline";
import twilio from "twilio";

const answers = {
  sign: ({ token, url, fields }) => twilio.getExpectedTwilioSignature(token, url, fields),
  validate: ({ token, signature, url, fields }) => twilio.validateRequest(token, signature, url, fields),
  signBody: ({ token, url, body }) => {
    const signed = `${url}&bodySHA256=${twilio.getExpectedBodyHash(body)}`;
    return [signed, twilio.getExpectedTwilioSignature(token, signed, null)];
  },
  emptyAnswer: () => new twilio.twiml.MessagingResponse().toString(),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...details } = JSON.parse(line);
  console.log(JSON.stringify(answers[ask](details)));
}
