package org.ruzhu.membership.product.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.membership.product.CertificationLapsedException;
import org.ruzhu.membership.product.ListingNotPossibleException;
import org.ruzhu.membership.product.NoProductRightsException;
import org.ruzhu.membership.product.ProductChangedException;
import org.ruzhu.membership.product.ProductNotReadyException;
import org.ruzhu.membership.product.UnknownProductException;

/** The error pages for exceptions about products. */
@ControllerAdvice(basePackageClasses = ProductProblems.class)
class ProductProblems {

	@ExceptionHandler(UnknownProductException.class)
	void unknown(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

	@ExceptionHandler(NoProductRightsException.class)
	ModelAndView noRights() {
		return page(HttpStatus.FORBIDDEN, "product.problem.noRights");
	}

	@ExceptionHandler(CertificationLapsedException.class)
	ModelAndView lapsed() {
		return page(HttpStatus.CONFLICT, "product.problem.lapsed");
	}

	@ExceptionHandler({ ProductChangedException.class, OptimisticLockingFailureException.class })
	ModelAndView changed() {
		return page(HttpStatus.CONFLICT, "product.problem.changed");
	}

	@ExceptionHandler(ProductNotReadyException.class)
	ModelAndView notReady() {
		return page(HttpStatus.CONFLICT, "product.problem.notReady");
	}

	@ExceptionHandler(ListingNotPossibleException.class)
	ModelAndView notPossible() {
		return page(HttpStatus.CONFLICT, "product.problem.noListing");
	}

	private static ModelAndView page(HttpStatus status, String messageKey) {
		return new ModelAndView("product/problem", status).addObject("messageKey", messageKey);
	}

}
