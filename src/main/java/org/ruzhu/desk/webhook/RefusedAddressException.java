package org.ruzhu.desk.webhook;

import java.net.UnknownHostException;

/** A name leads to an address that must not be told, such as one inside the network. */
class RefusedAddressException extends UnknownHostException {

	RefusedAddressException(String host) {
		super(host + " leads to an address that is not public");
	}

}
