package org.ruzhu.money.payment.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import org.ruzhu.money.payment.GatewayCall;
import org.ruzhu.money.payment.GatewayCalls;
import org.ruzhu.money.payment.UnknownPaymentException;
import org.ruzhu.money.payment.UnreadableCallException;
import org.ruzhu.money.payment.UntrustedCallException;

/**
 * The endpoint that payment gateways call. Callers are authenticated by their signature
 * alone.
 */
@Controller
@Hidden
class GatewayCallController {

	private static final Logger LOG = LoggerFactory.getLogger(GatewayCallController.class);

	private final GatewayCalls calls;

	GatewayCallController(GatewayCalls calls) {
		this.calls = calls;
	}

	/**
	 * Takes the body as it came: whoever asks for the parameters of a form gets them in
	 * our own charset, whatever theirs is.
	 */
	@PostMapping("/api/v1/payments/{gateway}/notices")
	ResponseEntity<String> take(@PathVariable String gateway, @RequestHeader HttpHeaders headers,
			HttpServletRequest request) throws IOException {
		Map<String, String> first = headers.toSingleValueMap()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((header) -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
		try {
			return ResponseEntity
				.ok(this.calls.take(gateway, new GatewayCall(first, request.getInputStream().readAllBytes())));
		}
		catch (UntrustedCallException ex) {
			LOG.warn("Refused what somebody said in a gateway's name: {}", ex.getMessage());
			return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
		}
		catch (UnreadableCallException ex) {
			LOG.warn("The gateway {} signed what cannot be taken in: {}", gateway, ex.getMessage());
			return ResponseEntity.unprocessableEntity().build();
		}
		catch (UnknownPaymentException ex) {
			return ResponseEntity.notFound().build();
		}
	}

}
