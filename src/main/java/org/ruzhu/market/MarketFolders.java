package org.ruzhu.market;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the folders of the markets, each with all the files a market is made of. */
public final class MarketFolders {

	/** What every market's folder holds; there may be more. */
	private static final List<String> NEEDED = List.of("market.yaml", "onboarding.bpmn", "eligibility.dmn",
			"deposit.dmn");

	private static final Pattern MARKET_FILE = Pattern.compile(".*/markets/([^/]+)/([^/]+)");

	private final String root;

	/**
	 * Looks below a folder.
	 * @param processes the folder that holds {@code markets/}; empty for the one in the
	 * product's jar
	 */
	public MarketFolders(String processes) {
		this.root = processes.isBlank() ? "classpath*:processes" : "file:" + processes;
	}

	/**
	 * The files of every market, by market id and file name.
	 * @throws BrokenMarket if a needed file is missing, or there is no market at all
	 */
	public Map<String, Map<String, Resource>> files() {
		Map<String, Map<String, Resource>> markets = new TreeMap<>();
		for (Resource file : find()) {
			Matcher place = MARKET_FILE.matcher(address(file));
			if (place.matches()) {
				markets.computeIfAbsent(place.group(1), (id) -> new TreeMap<>()).put(place.group(2), file);
			}
		}
		if (markets.isEmpty()) {
			throw new BrokenMarket(this.root + "/markets", "has no market");
		}
		markets.forEach(MarketFolders::checkComplete);
		return markets;
	}

	private Resource[] find() {
		try {
			return new PathMatchingResourcePatternResolver().getResources(this.root + "/markets/*/*");
		}
		catch (IOException ex) {
			throw new BrokenMarket(this.root + "/markets", "cannot be read: " + ex.getMessage());
		}
	}

	private static String address(Resource file) {
		try {
			return URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new BrokenMarket(file.getDescription(), "cannot be read: " + ex.getMessage());
		}
	}

	private static void checkComplete(String market, Map<String, Resource> files) {
		for (String needed : NEEDED) {
			if (!files.containsKey(needed)) {
				throw new BrokenMarket("markets/" + market + "/" + needed, "is missing");
			}
		}
	}

}
