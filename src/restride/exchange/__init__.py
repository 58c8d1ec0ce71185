"""What leaves Restride in another form: a workout as sound, as a card. Pure, from the sessions of a decision alone."""
