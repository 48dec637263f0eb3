package org.ruzhu.platform.bounds;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/** Checks each number before it is computed, and each text and name before it is used. */
class BoundedParser extends JsonParserDelegate {

	BoundedParser(JsonParser parser) {
		super(parser);
	}

	@Override
	public JsonToken nextToken() throws IOException {
		return bounded(super.nextToken());
	}

	@Override
	public JsonToken nextValue() throws IOException {
		return bounded(super.nextValue());
	}

	private JsonToken bounded(JsonToken token) throws IOException {
		if (token != null && token.isNumeric()) {
			try {
				Numbers.read(getText());
			}
			catch (NumberFormatException ex) {
				throw new UnboundedNumberException(this);
			}
		}
		boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
		if (text && !Characters.areStorable(getText())) {
			throw new UnstorableTextException(this);
		}
		return token;
	}

}
