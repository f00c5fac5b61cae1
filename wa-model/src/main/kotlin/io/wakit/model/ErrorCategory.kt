package io.wakit.model

/** What a fault is about: who to call, and which figure of a dashboard goes up. */
public enum class ErrorCategory {
    /** The access token is missing, out of date or withdrawn. */
    Token,

    /** The token is good and may not do this. */
    Permission,

    /** A policy was broken, and Meta restricts the account. */
    Integrity,

    /** Too much in too short a time. */
    Throttling,

    /** The call itself is wrong: a parameter, an id, a type. */
    Request,

    /** The call was right, and the user does not get the message. */
    Delivery,

    /** A file that could not be fetched or uploaded. */
    Media,

    /** A template: its words, its state, or the values that were sent with it. */
    Template,

    /** What is particular to marketing messages. */
    Marketing,

    /** A flow, its JSON or its endpoint. */
    Flow,

    /** Voice calls. */
    Call,

    /** Groups and who is in them. */
    Group,

    /** The list of blocked users. */
    Block,

    /** The registration of a phone number. */
    Registration,

    /** A number or an account on its way to another account or solution. */
    Migration,

    /** The account itself: its names, its history. */
    Account,

    /** Money: a payment method, or the terms of payments. */
    Payment,

    /** Welcome message sequences of ads. */
    Sequence,

    /** Figures that Meta cannot give. */
    Insights,

    /** Meta itself fails. */
    Service,

    /** A code that this version does not know. */
    Unknown,
}
